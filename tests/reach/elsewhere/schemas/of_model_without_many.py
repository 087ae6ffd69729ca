from library.models import Book
from library.schemas import ask
from ninja import ModelSchema, Router

router = Router()


class BookOut(ModelSchema):
    class Meta:
        model = Book
        exclude = ["genres", "remarks"]


@router.get("/", response=list[BookOut])
def books(request):
    return Book.objects.all()


def run():
    ask(router)
