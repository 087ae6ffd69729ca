from across_files.listing_base.views import BookList
from library.asking import get


def run():
    get(BookList.as_view())
