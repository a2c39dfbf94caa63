"""A matrix in tiles gives what the matrix gives, however many rows it is asked for."""

import numpy as np
import pytest

from bot.retrieval.encoder.tiles import DEEP, ROWS, WIDE, Tiles, has_small_products

SHAPES = [(DEEP, 3 * DEEP), (DEEP, DEEP), (DEEP, 4 * DEEP), (4 * DEEP, DEEP)]


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("small", [True, False])
def test_the_product_is_that_of_the_matrix(shape: tuple[int, int], small: bool) -> None:
    chance = np.random.default_rng(5)
    weight = chance.standard_normal(shape, np.float32)
    tiles = Tiles.of(weight, small=small)
    assert np.array_equal(tiles.whole(), weight)
    for rows in (0, 1, 2, ROWS - 1, ROWS, ROWS + 1, 3 * ROWS + 7):
        x = chance.standard_normal((rows, shape[0]), np.float32)
        assert tiles.product(x) == pytest.approx(x @ weight, abs=2e-3)


def test_a_tile_is_small_enough_to_be_multiplied_as_it_lies() -> None:
    # What OpenBLAS multiplies without bringing it into order first: rows x inputs x outputs up to 100 cubed.
    assert ROWS * DEEP * WIDE <= 100**3
    small = Tiles.of(np.zeros((4 * DEEP, DEEP), np.float32), small=True)
    assert small.parts.shape == (4, DEEP // WIDE, DEEP, WIDE)


def test_a_matrix_lies_as_this_processor_wants_it() -> None:
    pieces = Tiles.of(np.zeros((DEEP, DEEP), np.float32)).parts.shape[1]
    assert pieces == (DEEP // WIDE if has_small_products() else 1)
