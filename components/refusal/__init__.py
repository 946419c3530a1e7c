"""What the domain refused, as a sentence that says what to do now."""

from components.refusal.sentence import content_sentence, reason_sentence, sentence

__all__ = ["content_sentence", "reason_sentence", "sentence"]
