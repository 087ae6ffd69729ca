from django.http import JsonResponse
from rest_framework.response import Response
from rest_framework.views import APIView

from courses.models import Course


def course_list(request):
    courses = Course.objects.filter(is_published=True).values("title", "slug", "price")
    return JsonResponse({"courses": list(courses)})


class PriceList(APIView):
    def get(self, request):
        courses = Course.objects.filter(is_published=True)
        return Response({slug: str(price) for slug, price in courses.values_list("slug", "price")})
