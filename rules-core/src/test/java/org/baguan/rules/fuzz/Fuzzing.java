package org.baguan.rules.fuzz;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Fuzzes the readers one after the other, each for some minutes in a JVM of its own with a small heap. Arguments: a folder for
 * what comes of it, the minutes, and the readers, with commas between them; all of them where none is named.
 */
final class Fuzzing {

  private static final int MEGABYTES = 256;

  /** Seconds for one file: on an idle machine none takes one. */
  private static final int LONGEST = 60;

  private static final List<String> READERS =
      List.of(
          "org.baguan.rules.cases", "org.baguan.rules.language", "org.baguan.rules.pack", "org.baguan.rules.record", "org.baguan.rules.trust", "org.baguan.rules.scenario", "org.baguan.rules.subject",
          "org.snakeyaml", "org.apache.commons.csv");

  /** Recipes to begin with: from none Jazzer would take its time to get to long ones. */
  private static final int FIRST = 200;

  private Fuzzing() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path out = Files.createDirectories(Path.of(args[0]));
    Collection<String> readers = args.length > 2 && !args[2].isBlank() ? Arrays.asList(args[2].split(",")) : Readers.ALL.keySet();
    int faulty = 0;
    for (String reader : readers) {
      Path folder = Files.createDirectories(out.resolve(reader));
      Path figures = folder.resolve("figures.txt");
      Files.deleteIfExists(figures);
      int code = fuzz(reader, folder, Integer.parseInt(args[1]));
      System.out.print(Files.exists(figures) ? Files.readString(figures) : reader + ": ended with " + code + ", see " + folder.resolve("log.txt") + "\n");
      faulty += code == 0 ? 0 : 1;
    }
    System.exit(faulty == 0 ? 0 : 1);
  }

  private static int fuzz(String reader, Path folder, int minutes) throws IOException, InterruptedException {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    SplittableRandom random = new SplittableRandom(1);
    for (int number = 0; number < FIRST; number++) {
      byte[] recipe = new byte[4 + random.nextInt(40)];
      random.nextBytes(recipe);
      Files.write(corpus.resolve("first-" + number), recipe);
    }
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dfile.encoding=UTF-8",
            "-Xmx" + MEGABYTES + "m",
            "-D" + JazzerTarget.READER + "=" + reader,
            "-D" + JazzerTarget.FOLDER + "=" + folder,
            "-cp",
            System.getProperty("java.class.path"),
            "com.code_intelligence.jazzer.Jazzer",
            "--target_class=" + JazzerTarget.class.getName(),
            // The readers alone: the analysis of what rules cover runs long loops, whose branches say nothing of a file's form.
            "--instrumentation_includes=" + String.join(".**:", READERS) + ".**",
            // Elsewhere they would take minutes to weave in, for thousands of Drools' classes.
            "--custom_hook_includes=" + String.join(".**:", READERS) + ".**",
            "--reproducer_path=" + folder,
            // On after a fault: five minutes are five minutes.
            "--keep_going=50",
            "-artifact_prefix=" + folder + File.separator,
            "-max_total_time=" + 60 * minutes,
            "-max_len=128",
            "-timeout=" + LONGEST,
            "-rss_limit_mb=" + 6 * MEGABYTES,
            "-print_final_stats=1",
            corpus.toString());
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("log.txt").toFile()).start().waitFor();
  }
}
