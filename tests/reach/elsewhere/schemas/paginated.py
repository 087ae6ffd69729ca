from library.models import Book
from library.schemas import ask
from ninja import Router, Schema
from ninja.pagination import paginate

router = Router()


class AuthorOut(Schema):
    name: str


class BookOut(Schema):
    title: str
    author: AuthorOut


@router.get("/", response=list[BookOut])
@paginate
def books(request):
    return Book.objects.all()


def run():
    ask(router)
