from library.models import Book
from library.schemas import ask
from ninja import Router, Schema

router = Router()


class BookOut(Schema):
    title: str
    publisher_name: str


@router.get("/", response=list[BookOut])
def books(request):
    return Book.objects.all()


def run():
    ask(router)
