/** 维护秩序的中文。 */
export const conduct = {
  'conduct.muted': '已被禁止发言',
  'speak.muted': '审判员禁止您在本次诉讼活动中发言：{reason}',
  'speak.muted-until': '审判员禁止您发言至 {at}：{reason}',
  'speak.muted-what': '您仍可答复诉讼事项、提交证据、发表质证意见、提出申请和签名。',
  'speak.muted-draft': '您写好的内容已保留，恢复发言后可以发送。',
  'act.conduct.WARNING': '{who} 警告 {other}：{reason}',
  'act.conduct.ADMONITION': '{who} 训诫 {other}：{reason}',
  'act.conduct.muted': '{who} 禁止 {other} 发言：{reason}',
  'act.conduct.muted-until': '{who} 禁止 {other} 发言至 {at}：{reason}',
  'act.conduct.unmuted': '{who} 恢复 {other} 发言',
  'act.conduct.unmuted-because': '{who} 恢复 {other} 发言：{reason}',
  'brief.conduct.warned': '有人被警告或训诫',
  'brief.conduct.muted': '有人被禁止发言',
  'brief.conduct.unmuted': '有人恢复发言',
};
