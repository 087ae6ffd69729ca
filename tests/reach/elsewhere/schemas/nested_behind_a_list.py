from library.models import Book
from library.schemas import ask
from ninja import Router, Schema

router = Router()


class ShelfOut(Schema):
    number: int


class CopyOut(Schema):
    number: int
    shelf: ShelfOut | None = None


class BookOut(Schema):
    title: str
    copies: list[CopyOut]


@router.get("/", response=list[BookOut])
def books(request):
    return Book.objects.prefetch_related("copies")


def run():
    ask(router)
