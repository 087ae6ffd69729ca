from django.views.generic import ListView, TemplateView
from school.models import Lesson


class LessonList(ListView):
    model = Lesson  # ARC201 Lesson.teacher
    paginate_by = 50


class Home(TemplateView):
    template_name = "school/home.html"

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        context["lessons"] = Lesson.objects.order_by("title")  # ARC201 Lesson.teacher
        return context
