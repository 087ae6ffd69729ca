from .models import Movement, Pallet


class MovingMixin:
    def form_valid(self, form):
        pallet = Pallet.objects.get(pk=form.cleaned_data["pallet"])
        Movement.objects.create(pallet=pallet)  # ARC101 MovingMixin.form_valid
        pallet.shelf = form.cleaned_data["shelf"]
        pallet.save()
        return super().form_valid(form)
