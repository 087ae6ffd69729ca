from django import forms
from library.models import Author


class AuthorForm(forms.ModelForm):
    class Meta:
        model = Author
        fields = ["name"]

    def clean(self):
        for book in self.instance.books.all():
            if not book.title:
                raise forms.ValidationError("not for sale")
        return super().clean()


def run():
    AuthorForm({"name": "A"}, instance=Author.objects.first()).is_valid()
