from django import forms
from library.models import Genre


class BookForm(forms.Form):
    first = forms.CharField(required=False)
    second = forms.CharField(required=False)

    def clean(self):
        for name in ("first", "second"):
            if not Genre.objects.filter(name=self.cleaned_data[name]).exists():
                self.add_error(name, "unknown")


def run():
    names = ",".join(Genre.objects.values_list("name", flat=True))
    BookForm({"first": names, "second": names}).is_valid()
