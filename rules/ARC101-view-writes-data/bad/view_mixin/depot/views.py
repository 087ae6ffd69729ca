from django.views.generic import FormView

from .mixins import MovingMixin


class MoveView(MovingMixin, FormView):
    template_name = "depot/move.html"
    success_url = "/"
