from django import forms
from library.models import Copy


class CopyForm(forms.ModelForm):
    class Meta:
        model = Copy
        fields = ["shelf", "number"]


CopyFormSet = forms.modelformset_factory(Copy, form=CopyForm, extra=1)


def run():
    str(CopyFormSet(queryset=Copy.objects.none()))
