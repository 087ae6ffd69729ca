from django.http import JsonResponse

from courses.models import Course


def course_list(request):
    courses = Course.objects.filter(is_published=True).values("title", "slug", "price")
    return JsonResponse({"courses": list(courses)})
