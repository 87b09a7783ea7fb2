/// The store of objects in a folder. S3Proxy tells what a store can do, conditional writes among
/// it, by the name of its class's package: it must hold `.nio2blob.`.
@NullMarked
package org.microcourt.local.bucket.nio2blob;

import org.jspecify.annotations.NullMarked;
