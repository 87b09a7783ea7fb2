/** 签名与笔录签署的中文。 */
export const sign = {
  'sign.heading': '手写签名',
  'sign.invitation': '可以先书写签名，供笔录上显示；不写不影响参加诉讼。',
  'sign.skip': '暂不书写',
  'signing.more': '补正、拒签与进展',
  'signing.open': '查看签署进展',
  'signing.waits': '{session}的笔录尚未定稿',
  'receipts': '本机回执',
  'banner.rewritten': '有微法庭的记录与先前给本机的回执不符，请在其“案件信息”中查看。',
};
