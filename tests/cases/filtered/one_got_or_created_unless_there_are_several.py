# scope: relations in one function
from django.core.exceptions import MultipleObjectsReturned

from shop.models import Employee, Note


def note(text, author, subject):
    try:
        return Note.objects.get_or_create(text=text, author=author, defaults={"subject": subject})[
            0
        ]
    except MultipleObjectsReturned:
        return None


def run():
    names = []
    for found in Note.objects.filter(text="Note 0", author=Employee.objects.first()):
        names.append(found.author.name)
    return names
