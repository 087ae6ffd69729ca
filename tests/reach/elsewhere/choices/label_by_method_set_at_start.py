from django import forms
from library.models import Copy


class LendingForm(forms.ModelForm):
    class Meta:
        model = Copy
        fields = ["book"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["book"].label_from_instance = self.named

    def named(self, book):
        return f"{book.author.name}: {book.title}"


def run():
    str(LendingForm())
