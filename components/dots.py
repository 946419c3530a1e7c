"""The signature of the product: sticker dots in a row."""

from content.toolbox import load_toolbox


def mark() -> str:
    """The sign of the product: a sticker dot in the colour of every field of action."""
    dots = "".join(
        f'<i class="dot dot-filled field-{one.id}"></i>' for one in load_toolbox().fields
    )
    return f'<span class="dots mark" aria-hidden="true">{dots}</span>'


def dots_row(filled: int, total: int) -> str:
    """`filled` of `total` dots as discs, the rest as rings; words must stand beside it."""
    dots = '<i class="dot dot-filled"></i>' * filled + '<i class="dot"></i>' * (total - filled)
    return f'<span class="dots" aria-hidden="true">{dots}</span>'
