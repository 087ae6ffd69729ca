from library.models import Book
from library.schemas import ask
from ninja import Router, Schema

router = Router()


class BookOut(Schema):
    title: str
    author: str

    @staticmethod
    def resolve_author(book):
        return f"Author {book.author_id}"


@router.get("/", response=list[BookOut])
def books(request):
    return Book.objects.all()


def run():
    ask(router)
