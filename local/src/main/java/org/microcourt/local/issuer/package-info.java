/// The local court's OpenID Connect issuer: authorization code flow with PKCE, refresh tokens,
/// rotating keys, and a log-in page that lists the demo's people instead of asking a password.
///
/// ```
/// GET  /issuer/.well-known/openid-configuration
/// GET  /issuer/authorize      the log-in page, or back to the client
/// POST /issuer/authorize      a person was chosen
/// POST /issuer/token          code or refresh token to tokens
/// GET  /issuer/jwks           the keys that still count
/// GET  /issuer/logout         forgets who logged in with this browser
/// POST /issuer/rotate         signs with a new key from now on
/// ```
@NullMarked
package org.microcourt.local.issuer;

import org.jspecify.annotations.NullMarked;
