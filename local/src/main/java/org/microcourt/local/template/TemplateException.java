package org.microcourt.local.template;

/// The template cannot be read. The message names resource and property.
public final class TemplateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TemplateException(String where, String message) {
    super(where + ": " + message);
  }

  TemplateException(String where, String message, Throwable cause) {
    super(where + ": " + message, cause);
  }
}
