package fr.passerelle.people.demo;

import fr.passerelle.demo.DemoWorld;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Invented names, as diverse as the territory is, with the languages that go with them now and then. */
final class Names {

    private static final List<Family> FAMILIES =
            Arrays.stream("""
                    44|fr|Josette,Monique,Sylvie,Nathalie,Christine,Chloé,Manon,Léa,Océane,Martine,Mireille,Magali,Aurélie,Sandrine,Béatrice,Solange|\
                    Gérard,Lucas,Bruno,Théo,Alain,Jean-Pierre,Marcel,Thierry,Kévin,Mathieu,Robert,Hugo,Sébastien,Yves,Raymond,Enzo|\
                    Arnaud,Pons,Moreau,Roux,Blanc,Garcin,Imbert,Michel,Aubert,Reynaud,Bonnet,Fabre,Martin,Giraud,Olive,Chabert,Rey,Barthélemy,Long,Vidal
                    16|fr,ar|Fatima,Nadia,Samira,Leïla,Khadija,Amina,Souad,Inès,Zohra,Malika,Yasmine,Rachida|\
                    Mohamed,Karim,Rachid,Mehdi,Ahmed,Nabil,Youssef,Bilal,Omar,Farid,Abdelkader,Samir|\
                    Benali,Haddad,Mansouri,Bouzid,Cherif,El Amrani,Belkacem,Saïdi,Hamdi,Ziani,Brahimi,Toumi,Ferhat,Ben Youssef,Khelifi
                    7|fr,kab,ar|Ouardia,Dihia,Tassadit,Nouara,Kahina|Idir,Mokrane,Arezki,Lounès,Amar,Massinissa|\
                    Kaci,Aït Ahmed,Ould Ali,Hamadi,Mammeri,Slimani,Aït Kaci
                    8|fr,zdj|Moinaecha,Echat,Faouzia,Sitti,Zaïnaba,Hadidja|Saïd,Ali,Youssouf,Ibrahim,Soilihi,Nassur|\
                    Mohamed Ali,Abdallah,Saïd Omar,M’Madi,Ahamada,Soilihi,Bacar,Hassani
                    5|fr,it|Rosa,Carla,Giulia,Concetta,Maria|Bruno,Antoine,Salvatore,Marco,Vincent|Esposito,Ferrero,Rossi,Lombardo,Marchetti,Bianchi
                    4|fr,es|Carmen,Isabel,Dolorès,Pilar|José,Manuel,Antonio,Francisco|Garcia,Lopez,Fernandez,Sanchez,Martinez,Navarro,Ruiz
                    4|fr,hy|Anouch,Sona,Marie,Araxie|Hagop,Vartan,Garo,Armen|Garabedian,Sarkissian,Hovsepian,Manoukian,Petrossian
                    5|fr,bm|Aminata,Fatoumata,Mariam,Awa,Bintou|Souleymane,Moussa,Ibrahima,Mamadou,Boubacar|Traoré,Diarra,Keïta,Coulibaly,Konaté,Sissoko,Dembélé
                    2|fr,wo|Ndèye,Coumba,Astou|Cheikh,Ousmane,Modou|Ndiaye,Diop,Fall,Sarr,Gueye
                    3|ro,fr|Ilinca,Elena,Mihaela,Florentina|Ion,Vasile,Marian,Costel|Dumitru,Popescu,Munteanu,Radu,Lacatus
                    2|tr,fr|Ayşe,Elif,Zeynep|Mehmet,Murat,Emre|Yılmaz,Kaya,Demir,Şahin
                    2|uk,ru|Oksana,Iryna,Olena|Andriy,Serhiy,Taras|Kovalenko,Bondarenko,Tkachenko,Shevchuk
                    2|ps,fa|Zarmina,Shirin|Najib,Farhad,Ehsan|Ahmadzai,Stanikzai,Rahimi,Noori
                    2|fr,vi|Thi Lan,Mai,Hoa|Van Minh,Duc,Quang|Nguyen,Tran,Pham,Le Van
                    2|fr,pt|Maria,Ana,Fernanda|João,Carlos,Luis|da Silva,Ferreira,Pereira,Gomes
                    1|fr,ti|Selam,Rahel|Yonas,Filmon|Tesfay,Gebre,Haile
                    """.strip().split("\n")).map(Family::read).toList();

    private static final List<Family> WEIGHTED = weighted();

    static final List<String> PSEUDONYMS = List.of(
            "Hirondelle",
            "Mistral",
            "Olivier",
            "Lavande",
            "Calanque",
            "Tramontane",
            "Mimosa",
            "Alouette",
            "Romarin",
            "Garrigue",
            "Cigale",
            "Marguerite",
            "Capucine",
            "Sirocco",
            "Figuier");

    private Names() {}

    /** A way of being named, and the languages met with it. */
    record Family(int weight, List<String> languages, List<String> women, List<String> men, List<String> last) {

        private static Family read(String line) {
            String[] part = line.strip().split("\\|");
            return new Family(Integer.parseInt(part[0]), list(part[1]), list(part[2]), list(part[3]), list(part[4]));
        }

        private static List<String> list(String words) {
            return List.of(words.strip().split(","));
        }
    }

    static Family any(DemoWorld world) {
        return world.pick(WEIGHTED);
    }

    private static List<Family> weighted() {
        List<Family> drawn = new ArrayList<>();
        for (Family family : FAMILIES) {
            for (int i = 0; i < family.weight(); i++) {
                drawn.add(family);
            }
        }
        return List.copyOf(drawn);
    }
}
