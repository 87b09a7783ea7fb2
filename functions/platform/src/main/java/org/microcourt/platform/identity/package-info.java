/// Who somebody is, as an access token of the court's OpenID Connect issuer proves it.
@NullMarked
package org.microcourt.platform.identity;

import org.jspecify.annotations.NullMarked;
