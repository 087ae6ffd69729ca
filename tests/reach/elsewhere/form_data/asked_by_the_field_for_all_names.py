from django import forms
from library.models import Genre


class GenresField(forms.CharField):
    def clean(self, value):
        value = super().clean(value)
        return list(Genre.objects.filter(name__in=value.split(",")))


class BookForm(forms.Form):
    genres = GenresField()


def run():
    names = ",".join(Genre.objects.values_list("name", flat=True))
    form = BookForm({"genres": names})
    assert form.is_valid(), form.errors
