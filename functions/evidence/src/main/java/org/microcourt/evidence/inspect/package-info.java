/// What a received file is: its real type by its bytes, whether it is whole and fit to be kept, its
/// pages, size or length, and a small picture of it.
///
/// A file comes from anybody, so everything here is bounded before it is read: pixels by the
/// header, pages and streams of a PDF by counting, what an Office file unpacks to by unpacking it
/// to nowhere. Nothing in a file is ever run, recordings are never decoded, and no byte of a file
/// is changed. Odd is not unfit: what cannot be shown is still kept, with a note that says so.
@NullMarked
package org.microcourt.evidence.inspect;

import org.jspecify.annotations.NullMarked;
