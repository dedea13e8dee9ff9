package org.baguan.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A command that ran: its exit code and what it printed. */
record Ran(int exit, String out, String err) {

  static Ran on(Packs packs, String... args) {
    Charset utf8 = StandardCharsets.UTF_8;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit = Main.run(packs, new Terminal(new PrintStream(out, true, utf8), new PrintStream(err, true, utf8), utf8), args);
    return new Ran(exit, out.toString(utf8).replace("\r\n", "\n"), err.toString(utf8).replace("\r\n", "\n"));
  }

  JsonNode json() throws JsonProcessingException {
    return new ObjectMapper().readTree(out);
  }
}
