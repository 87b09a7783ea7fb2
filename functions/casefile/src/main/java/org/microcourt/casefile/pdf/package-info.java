/// PDF files as streams: pages of other files are copied object by object, each source is opened,
/// written and closed, and nothing of a page stays in memory but its number. What is copied of a
/// page is what is seen: content, resources, the appearance of annotations; never an action, a
/// script, an attachment or a link.
@NullMarked
package org.microcourt.casefile.pdf;

import org.jspecify.annotations.NullMarked;
