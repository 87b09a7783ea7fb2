package org.microcourt.exhibit;

import org.microcourt.deadline.Term;
import org.microcourt.record.Audience;

/// An upload that is on its way: who sends it, who may see what becomes of it, who is told of its
/// progress (`notice`), and until when it may come.
public record UploadState(
    UploadPlan plan, String sender, Audience audience, Audience notice, Term term) {}
