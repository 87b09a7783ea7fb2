package org.microcourt.local.policy;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Runs the tests of another class here and now, for what they make functions do.
final class Rerun {
  private Rerun() {}

  static void of(String name) throws Exception {
    Class<?> type = Class.forName(name);
    for (Method test : type.getDeclaredMethods()) {
      if (test.isAnnotationPresent(Test.class)) {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        Object instance = constructor.newInstance();
        try {
          each(type, instance, BeforeEach.class);
          invoke(test, instance);
        } finally {
          each(type, instance, AfterEach.class);
        }
      }
    }
  }

  private static void each(Class<?> type, Object instance, Class<? extends Annotation> what)
      throws Exception {
    for (Method method : type.getDeclaredMethods()) {
      if (method.isAnnotationPresent(what)) {
        invoke(method, instance);
      }
    }
  }

  private static void invoke(Method method, Object instance) throws Exception {
    method.setAccessible(true);
    try {
      method.invoke(instance);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }
}
