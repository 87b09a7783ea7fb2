/** 通话的中文，先出现的部分。 */
export const calls = {
  call: '虚拟电话',
  'search.call': '通话',
  'error.call-here': '这台设备已在通话中。',
  'act.call.started': '{who} 呼叫 {others}',
  'act.call.joined': '{who} 接入通话',
  'act.call.left': '{who} 离开通话',
  'act.call.declined': '{who} 拒绝接听',
  'act.call.ended': '{who} 结束通话',
  'act.call.ended-missed': '{who} 结束通话，未接听：{others}',
  'brief.call.started': '法庭来电',
  'brief.call.joined': '有人接入通话',
  'brief.call.left': '有人离开通话',
  'brief.call.declined': '有人拒绝接听',
  'brief.call.ended': '通话已结束',
  'call.over': '通话已结束。',
  'call.elsewhere': '您已在另一台设备或页面上接听。',
};
