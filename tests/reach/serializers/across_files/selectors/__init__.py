from across_files.selectors.views import BookList
from library.asking import get


def run():
    get(BookList.as_view())
