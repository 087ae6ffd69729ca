from django import forms
from library.models import Genre


class GenresField(forms.CharField):
    def validate(self, value):
        super().validate(value)
        for name in value.split(","):
            if not Genre.objects.filter(name=name).exists():
                raise forms.ValidationError(name)


class BookForm(forms.Form):
    genres = GenresField()


def run():
    names = ",".join(Genre.objects.values_list("name", flat=True))
    form = BookForm({"genres": names})
    assert form.is_valid(), form.errors
