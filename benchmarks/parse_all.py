"""Read and parse the files named on standard input: the least a linter of them all can cost."""

import ast
import sys
import warnings


def main() -> None:
    warnings.simplefilter("ignore", SyntaxWarning)
    for path in sys.stdin.read().splitlines():
        with open(path, "rb") as file:
            source = file.read()
        try:
            ast.parse(source, path)
        except (SyntaxError, ValueError):
            continue


if __name__ == "__main__":
    main()
