package fr.passerelle.people.demo;

import fr.passerelle.demo.DemoWorld;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Real communes of Bouches-du-Rhône, the larger ones drawn more often. Source: base officielle des codes postaux, IGN, Licence Ouverte. */
final class Communes {

    private static final List<Commune> ALL =
            Arrays.stream("""
                    13055;13001;Marseille;43.2924;5.4219;40
                    13001;13080;Aix-en-Provence;43.5361;5.3986;18
                    13004;13104;Arles;43.5469;4.6618;6
                    13056;13117;Martigues;43.3801;5.0494;6
                    13005;13400;Aubagne;43.2936;5.5632;5
                    13047;13118;Istres;43.5504;4.9508;5
                    13103;13300;Salon-de-Provence;43.6463;5.0678;5
                    13028;13600;La Ciotat;43.1927;5.6127;4
                    13117;13127;Vitrolles;43.4498;5.2634;4
                    13054;13700;Marignane;43.4175;5.2121;4
                    13063;13140;Miramas;43.5841;5.0140;3
                    13071;13170;Les Pennes-Mirabeau;43.4029;5.3157;2
                    13041;13120;Gardanne;43.4529;5.4801;2
                    13002;13190;Allauch;43.3533;5.5114;2
                    13026;13220;Châteauneuf-les-Martigues;43.3864;5.1471;2
                    13027;13160;Châteaurenard;43.8821;4.8396;2
                    13039;13270;Fos-sur-Mer;43.4558;4.9040;1
                    13077;13110;Port-de-Bouc;43.4235;4.9921;1
                    13108;13150;Tarascon;43.7942;4.6862;1
                    13015;13320;Bouc-Bel-Air;43.4473;5.4125;1
                    13097;13310;Saint-Martin-de-Crau;43.6120;4.8565;1
                    13014;13130;Berre-l’Étang;43.5035;5.1604;1
                    13007;13390;Auriol;43.3608;5.6585;1
                    13081;13340;Rognac;43.4970;5.2312;1
                    13106;13240;Septèmes-les-Vallons;43.3933;5.3808;1
                    13075;13380;Plan-de-Cuques;43.3665;5.4648;1
                    13069;13330;Pélissanne;43.6309;5.1598;1
                    13110;13530;Trets;43.4378;5.7002;1
                    13043;13180;Gignac-la-Nerthe;43.3906;5.2281;1
                    13040;13710;Fuveau;43.4597;5.5534;1
                    13019;13480;Cabriès;43.4498;5.3496;1
                    13050;13410;Lambesc;43.6617;5.2523;1
                    13051;13680;Lançon-Provence;43.5759;5.1593;1
                    13100;13210;Saint-Rémy-de-Provence;43.7833;4.8533;1
                    13037;13580;La Fare-les-Oliviers;43.5545;5.2026;1
                    13112;13880;Velaux;43.5239;5.2494;1
                    13086;13360;Roquevaire;43.3436;5.5978;1
                    13092;13250;Saint-Chamas;43.5438;5.0730;1
                    13078;13230;Port-Saint-Louis-du-Rhône;43.4161;4.8060;1
                    13032;13510;Éguilles;43.5710;5.3289;1
                    13113;13770;Venelles;43.5933;5.4908;1
                    13104;13960;Sausset-les-Pins;43.3453;5.1179;1
                    13035;13430;Eyguières;43.7027;5.0156;1
                    13105;13560;Sénas;43.7446;5.0873;1
                    13119;13470;Carnoux-en-Provence;43.2586;5.5661;1
                    13060;13590;Meyreuil;43.4909;5.5004;1
                    13102;13730;Saint-Victoret;43.4140;5.2532;1
                    13022;13260;Cassis;43.2230;5.5505;1
                    """.strip().split("\n")).map(Commune::read).toList();

    private static final List<Commune> WEIGHTED = weighted();

    private Communes() {}

    /** A commune; {@code weight} says how often it is drawn. */
    record Commune(String insee, String postcode, String name, double latitude, double longitude, int weight) {

        private static Commune read(String line) {
            String[] part = line.strip().split(";");
            return new Commune(
                    part[0],
                    part[1],
                    part[2],
                    Double.parseDouble(part[3]),
                    Double.parseDouble(part[4]),
                    Integer.parseInt(part[5]));
        }
    }

    static Commune any(DemoWorld world) {
        return world.pick(WEIGHTED);
    }

    static Optional<Commune> of(String insee) {
        return ALL.stream().filter(commune -> commune.insee().equals(insee)).findFirst();
    }

    private static List<Commune> weighted() {
        List<Commune> drawn = new ArrayList<>();
        for (Commune commune : ALL) {
            for (int i = 0; i < commune.weight(); i++) {
                drawn.add(commune);
            }
        }
        return List.copyOf(drawn);
    }
}
