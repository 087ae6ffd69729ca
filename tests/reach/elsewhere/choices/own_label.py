from django import forms
from library.models import Book


class BookField(forms.ModelChoiceField):
    def label_from_instance(self, obj):
        return f"{obj.title} by {obj.author.name}"


class LendingForm(forms.Form):
    book = BookField(queryset=Book.objects.all())


def run():
    str(LendingForm())
