from django import forms
from library.models import Copy, Shelf


class CopyForm(forms.ModelForm):
    class Meta:
        model = Copy
        fields = ["shelf", "number"]


CopyFormSet = forms.inlineformset_factory(Shelf, Copy, form=CopyForm)


def run():
    str(CopyFormSet(instance=Shelf.objects.first()))
    str(CopyForm())
