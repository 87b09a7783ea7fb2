/// Sessions: the proceedings of a case, their plan, their sections and their consents.
@NullMarked
package org.microcourt.session;

import org.jspecify.annotations.NullMarked;
