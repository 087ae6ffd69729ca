from django import forms
from django.forms.models import ModelChoiceIterator
from library.models import Book


class Books(ModelChoiceIterator):
    def choice(self, obj):
        return (self.field.prepare_value(obj), f"{obj.author.name}: {obj.title}")


class BookField(forms.ModelChoiceField):
    iterator = Books


class Order(forms.Form):
    book = BookField(queryset=Book.objects.select_related("author"))


def run():
    str(Order())
