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
    "case-file-anchored": {
      "zh": "这份卷宗自法院形成后未被改动：{0} 条记录逐条相符，{1} 份材料与收到时一致，记录末端已锚定在法院公开日志中（UTC {4} 时）。",
      "en": "This case file is unchanged since the court made it: all {0} entries fit, {1} documents are unchanged since they were received, and the end of the record is anchored in the court's public log (hour {4} UTC)."
    },
    "case-file-partly-anchored": {
      "zh": "这份卷宗内部完整一致（{0} 条记录、{1} 份材料），法院公开日志证明到第 {3} 条为止（UTC {4} 时锚定）；其后的条目没有外部证明。",
      "en": "This case file is whole and consistent ({0} entries, {1} documents); it is genuine up to entry {3}, anchored in the court's public log (hour {4} UTC), and nothing from outside vouches for what follows."
    },
    "case-file-unproven": {
      "zh": "这份卷宗内部完整一致（{0} 条记录、{1} 份材料），但没有外部证明它出自法院：请以手机保存的回执核对。",
      "en": "This case file is whole and consistent ({0} entries, {1} documents), but nothing from outside shows that it is the court's: compare it with the receipts that phones keep."
    },
    "case-file-not-genuine": {
      "zh": "这份卷宗已与法院形成时不同：{fault}",
      "en": "This case file is not as the court made it: {fault}"
    },
    "transcript-genuine": {
      "zh": "这份笔录真实：由“{0}”签章，签章后未被改动，附带的 {1} 条记录逐条相符。",
      "en": "This transcript is genuine: sealed by “{0}”, unchanged since, and all {1} entries of the record within fit."
    },
    "transcript-anchored": {
      "zh": "这份笔录真实：由“{0}”签章，签章后未被改动，附带的 {1} 条记录逐条相符；记录到第 {3} 条已锚定在法院公开日志中（UTC {4} 时）。",
      "en": "This transcript is genuine: sealed by “{0}”, unchanged since, and all {1} entries of the record within fit; up to entry {3} the record is anchored in the court's public log (hour {4} UTC)."
    },
    "transcript-without-root": {
      "zh": "这份笔录内部完整一致，签章完好，但没有给出根证书，无法证明签章证书“{0}”属于法院（SHA-256：{2}）。",
      "en": "This transcript is whole and its seal holds, but without a root certificate nothing shows that the certificate “{0}” is the court's (SHA-256: {2})."
    },
    "transcript-stamp-unknown": {
      "zh": "这份笔录由“{0}”签章且签章完好，但时间戳机构不在所给根证书之列，无法证明签章时间。",
      "en": "This transcript is sealed by “{0}” and the seal holds, but no root certificate given is that of the time stamp, so nothing proves when it was sealed."
    },
    "transcript-not-genuine": {
      "zh": "这份笔录不可采信：{fault}",
      "en": "This transcript is not genuine: {fault}"
    },
    "copy-genuine": {
      "zh": "这份遮盖副本真实：遮盖 {1} 处（共 {2} 字），其余文字均为“{0}”签章的笔录原文，签章相同。",
      "en": "This blacked-out copy is genuine: {1} places ({2} characters) are blacked out, and all other words are those of the transcript that “{0}” sealed, under the same seal."
    },
    "copy-page": {
      "zh": "这份遮盖副本所附的文字与“{0}”的签章相符（遮盖 {1} 处，共 {2} 字）；页面是否就是这些文字，请用命令行程序（microcourt-verify.jar）核验。",
      "en": "The words within this blacked-out copy are those that “{0}” sealed ({1} places, {2} characters are blacked out); whether its pages show these words, the command (microcourt-verify.jar) tells."
    },
    "copy-without-root": {
      "zh": "这份遮盖副本与其所载签章相符，但没有给出根证书，无法证明签章证书“{0}”属于法院（SHA-256：{3}）。",
      "en": "This blacked-out copy fits the seal that it carries, but without a root certificate nothing shows that the certificate “{0}” is the court's (SHA-256: {3})."
    },
    "copy-stamp-unknown": {
      "zh": "这份遮盖副本与“{0}”的签章相符，但时间戳机构不在所给根证书之列，无法证明签章时间。",
      "en": "This blacked-out copy fits the seal of “{0}”, but no root certificate given is that of the time stamp, so nothing proves when it was sealed."
    },
    "copy-not-genuine": {
      "zh": "这份遮盖副本不可采信：{fault}",
      "en": "This blacked-out copy is not genuine: {fault}"
    },
    "log-not-genuine": {
      "zh": "所给的公开日志不是法院所签的样子，因此没有据以核验文件：{fault}",
      "en": "The public log that was given is not as the court signed it, so the file was not judged by it: {fault}"
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
    "anchor-contradicts": {
      "zh": "第 {0} 条记录与法院公开日志（UTC {1} 时）所锚定的相矛盾。",
      "en": "Entry {0} contradicts what the court's public log has anchored (hour {1} UTC)."
    },
    "anchor-missing": {
      "zh": "公开日志完整到 UTC {1} 时，其中却没有第 {0} 条及以后的记录：记录被改写过，或者这是另一个法院的日志。",
      "en": "The public log is whole up to hour {1} UTC, but has nothing of this record from entry {0} on: the record was rewritten, or this is the log of another court."
    },
    "log-certificates": {
      "zh": "公开日志中的一组证书不是逐级签发的。",
      "en": "Certificates of the log are not issued one by the other."
    },
    "log-certificate": {
      "zh": "公开日志 UTC {0} 时的锚所用的证书不在日志中。",
      "en": "The certificate of the log's anchor of hour {0} UTC is missing."
    },
    "log-signature": {
      "zh": "公开日志 UTC {0} 时的锚与其签名不符。",
      "en": "The log's anchor of hour {0} UTC does not fit its signature."
    },
    "log-chain": {
      "zh": "公开日志 UTC {0} 时的锚所用的证书不是由所给根证书签发的，或在当时无效。",
      "en": "The certificate of the log's anchor of hour {0} UTC does not come from a root certificate given, or was not valid then."
    },
    "log-fork": {
      "zh": "公开日志在 UTC {0} 时分叉：该时的锚不接续前一时的锚。",
      "en": "The log forks at hour {0} UTC: its anchor does not go on with the one before."
    },
    "log-gap": {
      "zh": "所给的公开日志缺 UTC {0} 时到 {1} 时之间的锚。",
      "en": "Of the log, the anchors from hour {0} UTC until {1} are missing."
    },
    "log-leaves": {
      "zh": "公开日志 UTC {0} 时的叶与该时的锚不符。",
      "en": "The leaves of hour {0} UTC are not those of the log's anchor."
    },
    "log-proof": {
      "zh": "公开日志 UTC {0} 时的锚不能证明第 {1} 条记录在其中。",
      "en": "The log's anchor of hour {0} UTC does not show that entry {1} is in it."
    },
    "log-without-root": {
      "zh": "没有给出根证书，公开日志不能证明什么。",
      "en": "Without a root certificate, the log proves nothing."
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
    "draft-changed": {
      "zh": "笔录正文不是第 {0} 条记录所起草的那一份。",
      "en": "The text is not the draft that entry {0} recorded."
    },
    "thumbnail-changed": {
      "zh": "笔录中卷宗第 {0} 号材料的缩略图不是记录所载的那一幅。",
      "en": "The small picture of document {0} in the text is not the one that the record names."
    },
    "draft-differs": {
      "zh": "笔录正文与按记录重新生成的不同（起草见第 {0} 条记录）。",
      "en": "The text is not what the record gives when it is made again (drafted by entry {0})."
    },
    "pages-differ": {
      "zh": "笔录正文之后各页（补正、签名）与按记录重新生成的不同。",
      "en": "The pages behind the text (corrections, signatures) are not what the record gives when they are made again."
    },
    "page-differs": {
      "zh": "笔录正文之后各页的文字与记录不符：“{0}”。",
      "en": "A line on the pages behind the text is not what the record says: “{0}”."
    },
    "line-differs": {
      "zh": "笔录中第 {0} 条记录处的文字与记录不符：“{1}”。",
      "en": "The line at entry {0} is not what the record says: “{1}”."
    },
    "line-missing": {
      "zh": "笔录中没有第 {0} 条记录的文字。",
      "en": "The transcript has no line for entry {0}."
    },
    "pages-odd": {
      "zh": "正文的页面不是法院排版的写法，网页不能逐行比对。",
      "en": "The pages are not written as the court sets them, so their lines cannot be compared."
    },
    "transcript-json": {
      "zh": "附件 transcript.json 的 {0} 与记录不符。",
      "en": "In transcript.json within, {0} is not what the record says."
    },
    "text-json": {
      "zh": "附件 text.json 的 {0} 与签章或笔录不符。",
      "en": "In text.json within, {0} is not what the seal or the transcript says."
    },
    "not-copied": {
      "zh": "此版本不能按记录重新生成这份笔录的正文，或它本身就是副本，因此不能制作遮盖副本。",
      "en": "No copy can be made: this version cannot make the text again from the record, or the file is a copy itself."
    },
    "copy-statement": {
      "zh": "签章不是就这份文字作出的：签章与 statement.json 不符。",
      "en": "The seal is not over these words: it does not fit statement.json."
    },
    "copy-record": {
      "zh": "所附记录（至第 {0} 条）不是签章时的那一份（至第 {1} 条）。",
      "en": "The record within (up to entry {0}) is not the one that was sealed (up to entry {1})."
    },
    "copy-text": {
      "zh": "副本中显示的文字不是签章时的原文，或遮盖处被改动。",
      "en": "The words shown are not those that were sealed, or a blacked-out place was changed."
    },
    "copy-pages": {
      "zh": "文件在第 {0} 字节处与其文字应有的页面不同：页面被改动。",
      "en": "At byte {0} the file is not what its words give: the pages were changed."
    },
    "copy-limits": {
      "zh": "遮盖由制作副本的人所为，并非法院所为；被遮盖文字的长度可见，签章覆盖的原文件不在其中。",
      "en": "What is blacked out was chosen by whoever made the copy, not by the court; the length of what is hidden can be seen, and the file that the seal is over is not within."
    },
    "attachment-unreadable": {
      "zh": "附件 {0} 缺失或无法读取。",
      "en": "The file {0} within is missing or cannot be read."
    },
    "pdf-form": {
      "zh": "文件在第 {0} 字节处不是法院的写法：被改动、截断或另存过。",
      "en": "At byte {0} the file is not as the court writes it: it was changed, cut off or saved anew."
    },
    "seal-missing": {
      "zh": "文件没有法院签章。",
      "en": "There is no seal of the court."
    },
    "seal-twice": {
      "zh": "文件有不止一个签名。",
      "en": "There is more than one signature."
    },
    "seal-range": {
      "zh": "签章没有覆盖整个文件：签章之后有增改。",
      "en": "The seal is not over the whole file: something was added or changed afterwards."
    },
    "seal-form": {
      "zh": "签章本身被改动，或不是法院的签章形式。",
      "en": "The seal itself was changed, or has not the form of the court's."
    },
    "seal-signature": {
      "zh": "签章与其证书不符。",
      "en": "The seal does not fit its certificate."
    },
    "seal-broken": {
      "zh": "文件在签章之后被改动。",
      "en": "The file was changed after it was sealed."
    },
    "seal-chain": {
      "zh": "签章证书“{0}”不是由所给根证书签发的，或在签章时无效。",
      "en": "The certificate of the seal, “{0}”, does not come from a root certificate given, or was not valid when it sealed."
    },
    "no-stamp": {
      "zh": "没有时间戳：签章时间 {0} 出自法院自己。",
      "en": "There is no time stamp: that it was sealed at {0} is the court's own word."
    },
    "stamp-chain": {
      "zh": "时间戳的证书被改动，或在当时无效。",
      "en": "The certificate of the time stamp was changed, or was not valid then."
    },
    "stamp-unknown": {
      "zh": "时间戳机构不在所给根证书之列。",
      "en": "The authority of the time stamp is not among the root certificates given."
    },
    "lines-compared": {
      "zh": "正文中编号的 {0} 行已逐行与记录核对，无一不符。",
      "en": "The {0} numbered lines of the text were compared with their entries, and each is what its entry says."
    },
    "page-transcript": {
      "zh": "网页没有重新生成首页、证据目录和签名页，也不看字形；“按记录重新生成正文并逐字节比对”只有命令行程序（microcourt-verify.jar）能做。",
      "en": "This page does not make first page, tables and signature pages again, nor look at the shapes of letters; only the command (microcourt-verify.jar) makes the text again from the record and compares it byte by byte."
    },
    "page-case-file": {
      "zh": "网页核验了记录、材料和清单；材料的文件名与 index.html、index.json 的全部内容只有命令行程序（microcourt-verify.jar）逐字节核对。",
      "en": "This page checked record, documents and lists; only the command (microcourt-verify.jar) compares names of documents, index.html and all of index.json byte by byte."
    },
    "not-remade": {
      "zh": "公开的记录不足以重新生成正文；正文仅受签章和链条约束。",
      "en": "What is shown of the record is not enough to make the text again; seal and chain alone bind it."
    },
    "template-unknown": {
      "zh": "笔录由此版本不认识的模板（{0}）生成；正文未重新生成，仅受签章和链条约束。",
      "en": "The template of the transcript ({0}) is unknown to this version: the text was not made again; seal and chain alone bind it."
    },
    "encrypted": {
      "zh": "文件已加密；法院的笔录从不加密。",
      "en": "The file is encrypted; transcripts of the court never are."
    },
    "pdf-of-others": {
      "zh": "这个 PDF 不是法院签章的笔录。",
      "en": "This PDF is no sealed transcript of the court."
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
