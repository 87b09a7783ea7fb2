/// The court's signature: CMS in one strict form, certificates, time stamps.
@NullMarked
package org.microcourt.verify.seal;

import org.jspecify.annotations.NullMarked;
