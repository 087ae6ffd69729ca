from library.models import Book
from library.schemas import ask
from ninja import Router, Schema

router = Router()


class BookOut(Schema):
    title: str
    publisher: str

    @staticmethod
    def resolve_publisher(book):
        return book.author.publisher.name


@router.get("/", response=list[BookOut])
def books(request):
    return Book.objects.select_related("author__publisher")


def run():
    ask(router)
