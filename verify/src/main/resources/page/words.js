// One JSON object after the sign of equality: the verifier's jar reads it too.
export const WORDS = {
  "answers": {
    "case-file-genuine": {
      "zh": "这份卷宗自法院形成后未被改动：{0} 条记录逐条相符，{1} 份材料与收到时一致，记录末端与所给回执相符。",
      "en": "This case file is unchanged since the court made it: all {0} entries fit, {1} documents are unchanged since they were received, and the end of the record is the one that the receipts vouch for."
    },
    "case-file-partly": {
      "zh": "这份卷宗内部完整一致（{0} 条记录、{1} 份材料），回执证明到第 {3} 条为止；其后的条目没有外部证明。",
      "en": "This case file is whole and consistent ({0} entries, {1} documents); receipts vouch for it up to entry {3}, and nothing from outside vouches for what follows."
    },
    "case-file-unproven": {
      "zh": "这份卷宗内部完整一致（{0} 条记录、{1} 份材料），但没有外部证明它出自法院：请以手机保存的回执核对。",
      "en": "This case file is whole and consistent ({0} entries, {1} documents), but nothing from outside shows that it is the court's: compare it with the receipts that phones keep."
    },
    "case-file-not-genuine": {
      "zh": "这份卷宗已与法院形成时不同：{fault}",
      "en": "This case file is not as the court made it: {fault}"
    },
    "not-ours": {
      "zh": "无法核验：{fault}",
      "en": "This cannot be verified: {fault}"
    }
  },
  "findings": {
    "entry-unreadable": {
      "zh": "第 {0} 条记录无法读取。",
      "en": "Entry {0} cannot be read."
    },
    "entry-form": {
      "zh": "第 {0} 条记录的写法与法院的写法不同。",
      "en": "Entry {0} is not written as the court writes it."
    },
    "entry-changed": {
      "zh": "第 {0} 条记录的内容被改动。",
      "en": "The content of entry {0} was changed."
    },
    "entry-chain": {
      "zh": "链条在第 {0} 条记录处断开：该条或它之前的记录被改动、删除、调换或插入。",
      "en": "The chain breaks at entry {0}: it, or what came before it, was changed, dropped, swapped or inserted."
    },
    "entry-out-of-place": {
      "zh": "应为第 {0} 条记录之处是第 {1} 条：有记录被删除、调换或插入。",
      "en": "Where entry {0} should stand is entry {1}: entries were dropped, swapped or inserted."
    },
    "entry-courtroom": {
      "zh": "第 {0} 条记录属于另一个法庭（{1}）。",
      "en": "Entry {0} belongs to another courtroom ({1})."
    },
    "entry-earlier": {
      "zh": "第 {0} 条记录的时间早于前一条。",
      "en": "Entry {0} is earlier than the one before it."
    },
    "entry-not-for-reader": {
      "zh": "第 {0} 条记录不在导出对象（{1}）可见范围内。",
      "en": "Entry {0} is none that the reader of this export ({1}) may see."
    },
    "record-empty": {
      "zh": "记录为空。",
      "en": "The record is empty."
    },
    "record-cut": {
      "zh": "记录在第 {0} 条之后被截断。",
      "en": "The record is cut off after entry {0}."
    },
    "confirmed-other": {
      "zh": "第 {0} 条记录确认的笔录不是起草的那一份。",
      "en": "Entry {0} confirms another transcript than the one that was drafted."
    },
    "receipt-contradicts": {
      "zh": "第 {0} 条记录与手机当时保存的回执相矛盾。",
      "en": "Entry {0} contradicts a receipt that a phone kept of it."
    },
    "receipts-contradict": {
      "zh": "所给的两份回执就第 {0} 条记录互相矛盾。",
      "en": "Two of the receipts contradict each other about entry {0}."
    },
    "document-changed": {
      "zh": "材料 {0}（{2}）与第 {1} 条记录收到时不一致。",
      "en": "Document {0} ({2}) is not unchanged since entry {1} received it."
    },
    "document-missing": {
      "zh": "第 {1} 条记录收到的材料 {0} 不在卷宗内（{2}）。",
      "en": "Document {0}, which entry {1} received, is missing ({2})."
    },
    "document-extra": {
      "zh": "卷宗内有记录中没有的材料：{0}。",
      "en": "There is a document of which the record knows nothing: {0}."
    },
    "file-changed": {
      "zh": "{0} 与记录所述不符。",
      "en": "{0} is not what the record says."
    },
    "file-twice": {
      "zh": "卷宗内有同名文件。",
      "en": "Two files have the same name."
    },
    "files-differ": {
      "zh": "卷宗内的文件或其顺序与记录不符（{0}）。",
      "en": "The files or their order are not those of the record ({0})."
    },
    "zip-crc": {
      "zh": "{0} 的校验值不符。",
      "en": "The check value of {0} does not fit."
    },
    "zip-form": {
      "zh": "压缩包在第 {0} 字节处不是导出时的形式（{1}）：被改动、截断或重新打包。",
      "en": "At byte {0} the archive has not the form of an export ({1}): it was changed, cut off or packed anew."
    },
    "zip-of-others": {
      "zh": "这个压缩包不是法院导出的卷宗，或者被重新打包过；请使用原文件。",
      "en": "This ZIP is not a case file as the court exports it, or was packed anew; use the original file."
    },
    "newer-version": {
      "zh": "记录中有此版本不认识的条目；请使用更新的版本核验。",
      "en": "The record has entries that this version does not know; use a newer one."
    },
    "entry-unknown": {
      "zh": "第 {0} 条记录的种类未知：{1}。",
      "en": "Entry {0} is of an unknown kind: {1}."
    },
    "hidden": {
      "zh": "{0} 条记录对导出对象不公开，只显示其指纹；它们的位置和内容仍受链条约束。",
      "en": "{0} entries are not shown to the reader of this copy, only their leaves; the chain still binds their place and content."
    },
    "no-receipt-fits": {
      "zh": "所给的回执不属于这个法庭。",
      "en": "None of the receipts given is of this courtroom."
    },
    "other-file": {
      "zh": "这个文件既不是法院的笔录，也不是法院导出的卷宗。",
      "en": "This file is neither a transcript nor an exported case file of the court."
    },
    "unreadable": {
      "zh": "这个文件无法读取。",
      "en": "This file cannot be read."
    },
    "too-large": {
      "zh": "这个文件过大，不是法院的笔录。",
      "en": "This file is too large for a transcript of the court."
    }
  }
};
