from clinic.models import Visit


def planned_visits(*, ward_name=""):
    visits = Visit.objects.planned().select_related("patient", "doctor__ward")
    if ward_name:
        visits = visits.filter(doctor__ward__name=ward_name)
    return visits
