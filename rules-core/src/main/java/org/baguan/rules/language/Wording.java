package org.baguan.rules.language;

import java.util.List;

/**
 * The reason of a rule: text with placeholders.
 *
 * @param parts text and placeholders in order, in Chinese
 * @param english the same in English, as the pack has it; empty where it has none
 */
public record Wording(List<Part> parts, List<Part> english) {

  /** Copies the lists. */
  public Wording {
    parts = List.copyOf(parts);
    english = List.copyOf(english);
  }

  /** A wording in Chinese alone. */
  public Wording(List<Part> parts) {
    this(parts, List.of());
  }

  /** A part of a wording. */
  public sealed interface Part {}

  /** Plain text. */
  public record Plain(String text) implements Part {}

  /** The value of a term of the subject: {term}. */
  public record OfTerm(Term term) implements Part {}

  /** The value of an amount that the rule names: {amount}. */
  public record OfAmount(String amount) implements Part {}

  /** The values of a term of the members that satisfy an Exists, Count or Sum: {list.term}. */
  public record OfMembers(ListTerm list, Term term) implements Part {}

  /** How many members satisfy an Exists, Count or Sum: {list.数}. */
  public record HowMany(ListTerm list) implements Part {}

  /** Returns this wording with what the pack says in English. */
  public Wording withEnglish(Wording other) {
    return new Wording(parts, other.parts);
  }

  /** Returns the wording as written, with its placeholders. */
  public String template() {
    return template(parts);
  }

  /** Returns the English wording as written, with its placeholders; empty where there is none. */
  public String englishTemplate() {
    return template(english);
  }

  private static String template(List<Part> parts) {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      if (part instanceof Plain plain) {
        text.append(plain.text());
      } else if (part instanceof OfTerm ofTerm) {
        text.append('{').append(ofTerm.term().label()).append('}');
      } else if (part instanceof OfAmount ofAmount) {
        text.append('{').append(ofAmount.amount()).append('}');
      } else if (part instanceof OfMembers members) {
        text.append('{').append(members.list().label()).append('.').append(members.term().label()).append('}');
      } else if (part instanceof HowMany many) {
        text.append('{').append(many.list().label()).append(".数}");
      }
    }
    return text.toString();
  }
}
