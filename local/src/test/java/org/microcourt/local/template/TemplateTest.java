package org.microcourt.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {
  private final Stack stack = CourtTemplate.load("us-east-1");

  @Test
  void hasOneSocketWithADoorAndOneDispatcher() {
    ApiSpec api = stack.apis().getFirst();

    assertThat(stack.apis()).hasSize(1);
    assertThat(api.routes())
        .containsOnly(
            Map.entry("$connect", "ConnectFunction"),
            Map.entry("$disconnect", "DisconnectFunction"),
            Map.entry("$default", "ActionsFunction"));
    assertThat(api.routesWithResponse()).containsExactly("$default");
    assertThat(api.authorizer()).contains("AuthorizerFunction");
    assertThat(api.identitySources())
        .containsExactly("route.request.header.Sec-WebSocket-Protocol");
  }
}
