"""The signature of the product: sticker dots in a row."""


def dots_row(filled: int, total: int) -> str:
    """`filled` of `total` dots as discs, the rest as rings; words must stand beside it."""
    dots = '<i class="dot dot-filled"></i>' * filled + '<i class="dot"></i>' * (total - filled)
    return f'<span class="dots" aria-hidden="true">{dots}</span>'
