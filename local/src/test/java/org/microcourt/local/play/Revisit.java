package org.microcourt.local.play;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.microcourt.json.Json;
import org.microcourt.local.issuer.LogIn;

/// Somebody who comes back to a courtroom later, with another phone.
public final class Revisit {
  private final HttpClient http;
  private final Phone phone;

  public Revisit(HttpClient http, Place place, String person, String courtroom) {
    this.http = http;
    LogIn logIn = new LogIn(http, place.origin(), place.clientId());
    this.phone = new Phone(http, place.socket(), logIn, person);
    phone.join(courtroom);
  }

  public List<Json.Obj> record() {
    return List.copyOf(phone.wholeRecord().values());
  }

  public byte[] transcript(String session) throws IOException, InterruptedException {
    String url = phone.read("transcript.view", Json.obj("session", session)).requireString("url");
    return http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray())
        .body();
  }
}
