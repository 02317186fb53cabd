"""Reads a QR code (ISO/IEC 18004) out of the path of a picture, apart from the server's own writing of it.

Only what the server may show: bytes, level M, versions 1 to 10. Nothing is corrected: each block must be without a fault.
"""

import re

CENTRES = {1: [], 2: [6, 18], 3: [6, 22], 4: [6, 26], 5: [6, 30], 6: [6, 34], 7: [6, 22, 38], 8: [6, 24, 42],
           9: [6, 26, 46], 10: [6, 28, 50]}
# Version: codewords of correction of a block, data codewords of each block.
BLOCKS = {1: (10, [16]), 2: (16, [28]), 3: (26, [44]), 4: (18, [32] * 2), 5: (24, [43] * 2), 6: (16, [27] * 4),
          7: (18, [31] * 4), 8: (22, [38] * 2 + [39] * 2), 9: (22, [36] * 3 + [37] * 2), 10: (26, [43] * 4 + [44])}
MASKS = [
    lambda i, j: (i + j) % 2 == 0, lambda i, j: i % 2 == 0, lambda i, j: j % 3 == 0, lambda i, j: (i + j) % 3 == 0,
    lambda i, j: (i // 2 + j // 3) % 2 == 0, lambda i, j: (i * j) % 2 + (i * j) % 3 == 0,
    lambda i, j: ((i * j) % 2 + (i * j) % 3) % 2 == 0, lambda i, j: ((i + j) % 2 + (i * j) % 3) % 2 == 0,
]
# The fifteen bits of level M by mask, as the standard lists them (table C.1).
FORMATS = ["101010000010010", "101000100100101", "101111001111100", "101101101001011", "100010111111001",
           "100000011001110", "100111110010111", "100101010100000"]


def modules(path, side):
    """Rows of dark and light within an edge of four."""
    size = side - 8
    grid = [[0] * size for _ in range(size)]
    for column, row, width in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", path):
        for place in range(int(column), int(column) + int(width)):
            grid[int(row) - 4][place - 4] = 1
    return grid


def fixed(version, size):
    """Where patterns, format and version stand."""
    taken = set()
    for i in range(size):
        taken |= {(6, i), (i, 6)}
    for i in range(9):
        for j in range(9):
            taken.add((i, j))
            if j < 8:
                taken |= {(i, size - 8 + j), (size - 8 + j, i)}
    centres = CENTRES[version]
    for i in centres:
        for j in centres:
            if (i, j) not in {(6, 6), (6, size - 7), (size - 7, 6)}:
                taken |= {(i + a, j + b) for a in range(-2, 3) for b in range(-2, 3)}
    if version >= 7:
        for i in range(6):
            for j in range(3):
                taken |= {(i, size - 11 + j), (size - 11 + j, i)}
    return taken


def product(a, b):
    result = 0
    while b:
        if b & 1:
            result ^= a
        a <<= 1
        if a & 256:
            a ^= 285
        b >>= 1
    return result


def read(path, side):
    grid = modules(path, side)
    size = len(grid)
    version = (size - 17) // 4
    first = [grid[8][i] for i in (0, 1, 2, 3, 4, 5, 7, 8)] + [grid[i][8] for i in (7, 5, 4, 3, 2, 1, 0)]
    second = [grid[size - 1 - i][8] for i in range(7)] + [grid[8][size - 8 + i] for i in range(8)]
    assert first == second and grid[size - 8][8] == 1
    mask = MASKS[FORMATS.index("".join(map(str, first)))]
    taken, bits = fixed(version, size), []
    column, upward = size - 1, True
    while column > 0:
        if column == 6:
            column -= 1
        for row in range(size - 1, -1, -1) if upward else range(size):
            for j in (column, column - 1):
                if (row, j) not in taken:
                    bits.append(grid[row][j] ^ mask(row, j))
        column, upward = column - 2, not upward
    words = [int("".join(map(str, bits[i:i + 8])), 2) for i in range(0, len(bits) // 8 * 8, 8)]
    correction, lengths = BLOCKS[version]
    assert len(words) == sum(lengths) + correction * len(lengths)
    blocks = [[] for _ in lengths]
    stream = iter(words)
    for place in range(max(lengths)):
        for block, length in zip(blocks, lengths):
            if place < length:
                block.append(next(stream))
    data = [word for block in blocks for word in block]
    for _ in range(correction):
        for block in blocks:
            block.append(next(stream))
    for block in blocks:
        root = 1
        for _ in range(correction):
            value = 0
            for word in block:
                value = product(value, root) ^ word
            assert value == 0, "a block is faulty"
            root = product(root, 2)
    text = "".join(f"{word:08b}" for word in data)
    assert text[:4] == "0100"
    begin = 12 if version < 10 else 20
    count = int(text[4:begin], 2)
    return bytes(int(text[i:i + 8], 2) for i in range(begin, begin + 8 * count, 8)).decode()
