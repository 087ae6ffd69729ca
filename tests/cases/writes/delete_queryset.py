# scope: writes
from shop.models import Note


def run():
    Note.objects.filter(text="Note 0").delete()
